/**
 * Every table of the system, one list. An entity that is not named here does not exist for TypeORM, and the
 * drift spec says so: its table stands in a migration and in no entity, or the other way round.
 */
export const entities: (new () => object)[] = [];
