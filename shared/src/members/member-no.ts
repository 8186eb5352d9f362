/** '000061': a member's number as members and staff read it, wherever it stands. */
export const memberNoText = (no: number): string => String(no).padStart(6, '0');
