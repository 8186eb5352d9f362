// npm run close-days: closes the business days that have begun, as the server does by itself; killed, the next call goes on.
import { handOverToServer } from './kit/server-command';

void handOverToServer('close-days', process.argv.slice(2));
