// npm run backup [-- --to <folder>] [--keep N]: a whole copy of the database and what belongs to it, while the server runs.
import { handOverToServer } from './kit/server-command';

void handOverToServer('backup', process.argv.slice(2));
