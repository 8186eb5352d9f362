// npm run rebuild [-- --check | --anew]: derives everything anew from the journals; killed, the next call goes on.
import { handOverToServer } from './kit/server-command';

void handOverToServer('rebuild', process.argv.slice(2));
