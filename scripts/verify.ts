// npm run verify: holds the database against its invariants, one line each; the exit code is the number of violations.
import { handOverToServer } from './kit/server-command';

void handOverToServer('verify', process.argv.slice(2));
