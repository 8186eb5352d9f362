// npm run cards [-- --month 2026-10] [--anew | --corrections]: issues the cards of a month; killed, the next call goes on.
import { handOverToServer } from './kit/server-command';

void handOverToServer('cards', process.argv.slice(2));
