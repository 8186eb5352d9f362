// The public door of the WeChat client.
export { loginRefusal } from './login-refusal.rule';
export type { LoginRefusal } from './login-refusal.rule';
export { isScene, makeScene } from './scene.rule';
export { WechatClient } from './wechat.client';
export type { CodeRequest, WechatClientOptions, WechatSession } from './wechat.client';
export { addressOf, OPEN_API_BASE } from './wechat.config';
export type { WechatConfig } from './wechat.config';
export { WxApiError, WxTransportError } from './wechat.errors';
export { WechatModule } from './wechat.module';
export type { WechatModuleOptions, WechatSettings } from './wechat.module';
