/** What is wrong with a variable, for the person who starts the server. The variable's name stands before it. */
export const ENV_COPY = {
  required: '没有设置。正式环境必须填写，说明见 .env.example。',
  mode: '只能是 production、development 或 test。',
  port: '应是 0 到 65535 之间的整数。',
  portTaken: (port: number) => `端口 ${port} 已被别的程序占用（EADDRINUSE）。停下那个程序，或把 PORT 设成别的。`,
  flag: '只能是 on 或 off。',
  databaseUrl: '应写成 sqlite:<文件> 或 mysql://用户：密码@主机：端口/库名。',
  redisUrl: '应写成 redis://主机：端口 或 rediss://主机：端口。',
  webAddress: '应是 http:// 或 https:// 开头的完整网址，不带用户名和密码。',
  trustedProxies: '应写代理的 IP 地址或网段，用逗号隔开，如 10.0.0.5,10.1.0.0/16。',
  originOnly: '只写到域名和端口，后面不要带路径。',
  https: '正式环境必须用 https://。',
  wxAppid: '应是 wx 开头、共 18 位的小程序 AppID。',
  wxSecret: '应是 32 位小写十六进制的小程序 AppSecret。',
  appKeyRequired:
    "没有设置。用 node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\" 生成一把，妥善保管，丢失后加密的资料无法读回。",
  appKey: '应是 32 字节的 base64url(43 个字符)。',
  keptAppKey:
    '这个密钥文件坏了：里面应是 32 字节的 base64url(43 个字符)，此外什么都没有。把当时另外抄下的那一把放回来；没有抄过、数据也不要了，就删掉这个文件，用 npm start -- --fresh 从头再来。',
  demoInProduction: '正式环境不能打开：演示模式允许任何人扮演会员。',
  headersNotTrusted: '只能是 off:这一版不支持用网关请求头登录，伪造的 x-wx-openid 一律不认。',
} as const;
