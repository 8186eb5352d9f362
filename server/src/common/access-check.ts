// Stops a start in which some handler forgot to say who may call it.
import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from './access';

export interface HandlerAccess {
  handler: string;
  method: string;
  path: string;
  rule: AccessRule | null;
}

@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.handlers().filter(({ rule }) => rule === null);
    if (silent.length > 0) {
      throw new Error(`No access rule on: ${silent.map(({ handler }) => handler).join(', ')}`);
    }
  }

  /** Every route handler of every controller, with the rule it names. Paths are as written, without the prefix. */
  handlers(): HandlerAccess[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, unknown> | undefined;
      if (!metatype || !prototype) return [];
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as object;
        const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        if (path === undefined) return [];
        const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'ALL';
        const rule = (Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined) ?? null;
        return [{ handler: `${metatype.name}.${name}`, method, path: joined(base, String(path)), rule }];
      });
    });
  }
}

function joined(base: string, path: string): string {
  return `/${[base, path].map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`;
}
