// The JavaScript world of the mini-program: its own realm, without process, window, document or fetch, as on a phone.
import vm from 'node:vm';
import { type MiniPackage, resolveFrom } from './mini-package';

/** WeChat passes these to every module as undefined, so that browser code cannot find them by accident. */
const HIDDEN = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'Caches', 'screen',
  'alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'Reporter', 'webkit', 'WeixinJSCore', 'process',
  'fetch', 'global',
].join(', ');

export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  text: string;
}

export class Guest {
  readonly context: vm.Context;
  readonly console: ConsoleLine[] = [];
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly enteredSubpackages = new Set<string>();
  private readonly parse: (text: string) => unknown;
  private lastTimer = 0;
  private closed = false;

  constructor(
    private readonly files: MiniPackage,
    private readonly onError: (error: unknown) => void,
  ) {
    // WeChat forbids eval and new Function; so does this context.
    this.context = vm.createContext(Object.create(null) as vm.Context, {
      codeGeneration: { strings: false, wasm: false },
    });
    // Some phones lack Intl altogether, so nothing here may lean on it.
    vm.runInContext('delete globalThis.Intl; delete globalThis.WebAssembly;', this.context);
    this.parse = this.run<{ parse(text: string): unknown }>('JSON', 'host').parse;
    this.expose({ console: this.guestConsole(), ...this.guestTimers() });
  }

  expose(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals);
  }

  run<T>(code: string, filename: string): T {
    return new vm.Script(code, { filename }).runInContext(this.context) as T;
  }

  /** A copy made of the guest's own objects and arrays; what JSON cannot carry is dropped, as WeChat drops it. */
  copy<T>(value: T): T {
    const text = JSON.stringify(value);
    return text === undefined ? (undefined as T) : (this.parse(text) as T);
  }

  /** Runs a callback of the mini-program; what it throws is kept for the test to see, as an uncaught error is. */
  call(work: () => unknown): void {
    if (this.closed) return;
    try {
      work();
    } catch (error) {
      this.onError(error);
    }
  }

  later(work: () => unknown): void {
    this.startTimer(() => work(), 0, false);
  }

  /** Marks a subpackage as downloaded and runs its entry file, once. */
  enter(page: string): void {
    const sub = this.files.subpackageOf(page);
    if (!sub || this.enteredSubpackages.has(sub.root)) return;
    if (sub.independent) throw new Error(`Subpackage ${sub.root} is independent, which this host does not simulate`);
    this.enteredSubpackages.add(sub.root);
    if (sub.entry) this.require(`${sub.root}/${sub.entry}`, page);
  }

  /** Loads a module by its path from the package root; `asker` is who asks, for the package boundary. */
  require(target: string, asker: string): unknown {
    const file = [target, `${target}.js`, `${target}/index.js`].find((name) => name.endsWith('.js') && this.files.has(name));
    if (!file) throw new Error(`module '${target}' is not defined, require args is '${target}' (asked by ${asker})`);
    this.refuseForeignPackage(file, asker);
    const loaded = this.modules.get(file);
    if (loaded) return loaded.exports;
    const module = { exports: this.run<object>('({})', 'host') as unknown };
    this.modules.set(file, module);
    const wrapped = this.run<(...args: unknown[]) => void>(
      `(function (require, module, exports, ${HIDDEN}) {${this.files.read(file)}\n})`,
      file,
    );
    try {
      wrapped((name: string) => this.require(resolveFrom(file, name), file), module, module.exports);
    } catch (error) {
      this.modules.delete(file);
      throw error;
    }
    return module.exports;
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private refuseForeignPackage(file: string, asker: string): void {
    const sub = this.files.subpackageOf(file);
    if (!sub) return;
    if (!this.enteredSubpackages.has(sub.root)) {
      throw new Error(`${asker} needs ${file}, but subpackage ${sub.root} has not been downloaded`);
    }
    const from = this.files.subpackageOf(asker);
    if (from !== sub && !asker.startsWith(`${sub.root}/`)) {
      throw new Error(`${asker} may not require ${file} from subpackage ${sub.root}`);
    }
  }

  private startTimer(work: (...args: unknown[]) => unknown, ms: number, repeat: boolean, args: unknown[] = []): number {
    const id = ++this.lastTimer;
    if (this.closed) return id;
    const tick = () => {
      if (!repeat) this.timers.delete(id);
      this.call(() => work(...args));
    };
    this.timers.set(id, repeat ? setInterval(tick, ms) : setTimeout(tick, ms));
    return id;
  }

  private guestTimers(): Record<string, unknown> {
    const clear = (id: number) => {
      clearTimeout(this.timers.get(id));
      this.timers.delete(id);
    };
    type Work = (...args: unknown[]) => unknown;
    return {
      setTimeout: (work: Work, ms = 0, ...args: unknown[]) => this.startTimer(work, ms, false, args),
      setInterval: (work: Work, ms = 0, ...args: unknown[]) => this.startTimer(work, ms, true, args),
      clearTimeout: clear,
      clearInterval: clear,
    };
  }

  private guestConsole(): Record<string, unknown> {
    const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const write = (level: ConsoleLine['level']) => (...parts: unknown[]) => {
      this.console.push({ level, text: parts.map(printable).join(' ') });
    };
    const quiet = () => undefined;
    return {
      ...Object.fromEntries(levels.map((level) => [level, write(level)])),
      group: quiet, groupEnd: quiet, groupCollapsed: quiet, time: quiet, timeEnd: quiet, table: quiet, trace: quiet,
    };
  }
}

function printable(part: unknown): string {
  if (typeof part === 'string') return part;
  const { stack, message } = (part ?? {}) as { stack?: string; message?: string };
  if (stack ?? message) return stack ?? message ?? '';
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return String(part);
  }
}
