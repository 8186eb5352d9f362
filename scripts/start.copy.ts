import type { Running } from './kit/running';

export const DEV_COPY = {
  usage: `用法：npm run dev   和 npm start 一样，每次保存都会自己重新构建。不带别的参数；端口、数据库和数据文件夹用 PORT、DATABASE_URL、DATA_DIR 设。`,
  gone: (name: string, how: string) => `${name} 停了（${how}），一起停下。  ${name} ended, so everything stops.`,
} as const;

export const START_COPY = {
  usage: `用法：npm start [-- --fresh]
      --fresh  清空演示数据，从头再来；备份和密钥会留着
端口、数据库和数据文件夹用 PORT、DATABASE_URL、DATA_DIR 设，说明见 .env.example。`,
  running: ({ url, pid }: Running) => `已经在运行：${url}  It is running already.
  会员端 ${url}/，管理端 ${url}/admin
  停下它：在它的窗口里按 Ctrl-C，或运行 kill ${pid}。想另开一份，就设 DATA_DIR 指到别的文件夹。`,
  runningNotCleared: ({ url, pid }: Running) =>
    `服务端正开着这份数据：${url}。请先停下它（在它的窗口里按 Ctrl-C，或运行 kill ${pid}），再用 --fresh 从头来。什么都没有删。  The server is running; nothing was removed.`,
  notDemo: '--fresh 只清空演示数据；DEMO 关着时不做，什么都没有删。  --fresh clears demo data only; nothing was removed.',
  otherPort: (wished: number, port: number) => `端口 ${wished} 有别的程序在用，改用 ${port}。  Port ${wished} is taken, ${port} is used.`,
  portLost: (port: number) =>
    `端口 ${port} 刚刚被别的程序占了。再运行一次 npm start 就会换一个；或自己选：PORT=${port + 10} npm start。npm run doctor 会说端口被谁占着。  Port ${port} was taken meanwhile.`,
} as const;
