import { DefaultNamingStrategy } from 'typeorm';

/** memberId in an entity is member_id in the database, on every engine. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, embeddedPrefixes: string[]): string {
    return snake([...embeddedPrefixes, custom ?? property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
