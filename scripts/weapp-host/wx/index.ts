// The wx object: the parts together, and a loud answer for whatever is missing.
import { asyncCall, type WxPart } from './call';
import type { Guest } from '../guest';
import type { Router } from '../router';
import type { Renderer } from '../renderer';

/** Read by code that only wants to know whether they exist, or written before they are read. */
const MAY_BE_ABSENT = new Set(['webpackJsonp', 'cloud', 'env', 'toJSON', 'then', 'constructor', 'prototype']);

export class WxNotSimulated extends Error {
  constructor(name: string) {
    super(`wx.${name} is not simulated by the host; add it to scripts/weapp-host/wx`);
    this.name = 'WxNotSimulated';
  }
}

/**
 * Every other name answers with a function that throws by name when it is called, and seems to be there,
 * because Taro quietly skips an API that is not an own property of wx.
 */
export function createWx(guest: Guest, parts: WxPart[], onError: (error: unknown) => void): object {
  const known = guest.run<Record<string, unknown>>('({})', 'host');
  Object.assign(known, ...parts);
  known.canIUse = (schema: string) => String(schema).split('.')[0]! in known;
  const isMissing = (name: string | symbol): name is string =>
    typeof name === 'string' && !(name in known) && !MAY_BE_ABSENT.has(name) && /^[a-z]\w+$/.test(name);
  const missing = (name: string) => () => {
    const error = new WxNotSimulated(name);
    onError(error);
    throw error;
  };
  return new Proxy(known, {
    get: (target, name, receiver) =>
      isMissing(name) ? missing(name) : (Reflect.get(target, name, receiver) as unknown),
    getOwnPropertyDescriptor: (target, name) =>
      isMissing(name)
        ? { value: missing(name), configurable: true, enumerable: false, writable: true }
        : Reflect.getOwnPropertyDescriptor(target, name),
  });
}

export function routePart(guest: Guest, router: Router): WxPart {
  return {
    navigateTo: asyncCall<{ url: string; events?: Record<string, () => void> }>(guest, 'navigateTo', ({ url, events }) => {
      const channel = router.navigateTo(url);
      for (const [name, listener] of Object.entries(events ?? {})) channel.on(name, listener);
    }),
    redirectTo: asyncCall<{ url: string }>(guest, 'redirectTo', ({ url }) => router.redirectTo(url)),
    reLaunch: asyncCall<{ url: string }>(guest, 'reLaunch', ({ url }) => router.reLaunch(url)),
    switchTab: asyncCall<{ url: string }>(guest, 'switchTab', ({ url }) => router.switchTab(url)),
    navigateBack: asyncCall<{ delta?: number }>(guest, 'navigateBack', ({ delta }) => router.navigateBack(delta)),
  };
}

/** Sizes are nought: jsdom lays nothing out. What is asked for exists or is null, which is what code branches on. */
export function selectorPart(guest: Guest, router: Router, renderer: Renderer): WxPart {
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollLeft: 0, scrollTop: 0 };
  const createSelectorQuery = () => {
    const asked: (() => unknown)[] = [];
    const found = (selector: string) => [...router.top.view.container.querySelectorAll(selector)];
    const facts = (node: Element) => ({ ...rect, id: node.id, dataset: renderer.datasetOf(node) });
    const ask = (read: () => unknown) => {
      const add = (callback?: (answer: unknown) => void) => {
        asked.push(() => {
          const answer = guest.copy(read() ?? null);
          if (typeof callback === 'function') callback(answer);
          return answer;
        });
        return query;
      };
      return {
        boundingClientRect: add,
        scrollOffset: add,
        fields: (_fields: unknown, callback?: (answer: unknown) => void) => add(callback),
        node: () => {
          throw new WxNotSimulated('createSelectorQuery().select().node');
        },
      };
    };
    const query = {
      in: () => query,
      select: (selector: string) => ask(() => found(selector).map(facts)[0]),
      selectAll: (selector: string) => ask(() => found(selector).map(facts)),
      selectViewport: () => ask(() => ({ ...rect, width: 375, height: 724 })),
      exec: (callback?: (answers: unknown[]) => void) => {
        guest.later(() => {
          const answers = asked.map((answer) => answer());
          callback?.(answers);
        });
        return query;
      },
    };
    return query;
  };
  return { createSelectorQuery };
}
