// npm run restore [-- <backup>] [--replace]: puts a backup back and verifies it; without a name it lists what there is.
import { handOverToServer } from './kit/server-command';

void handOverToServer('restore', process.argv.slice(2));
