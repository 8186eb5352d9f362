// Draws pages with WeChat's own component runtime (glass-easel) on a DOM, inside the mini-program's realm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { JSDOM } from 'jsdom';
import type { Guest } from './guest';
import type { MiniPackage } from './mini-package';

type Options = Record<string, unknown>;
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What the host uses of glass-easel; the runtime itself lives in the guest's realm. */
export interface EaselElement {
  id: string;
  dataset: Record<string, unknown>;
}
interface EaselComponent extends EaselElement {
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => unknown): void;
  $$: Element;
}
interface Easel {
  ComponentSpace: new () => {
    updateComponentOptions(options: Options): void;
    defineComponent(definition: Options): { general(): unknown };
    defineBehavior(definition: Options): unknown;
  };
  CurrentWindowBackendContext: new () => unknown;
  Component: { createWithContext(tag: string, definition: unknown, context: unknown): EaselComponent };
  Element: {
    replaceDocumentElement(element: EaselElement, parent: Element, replaced: Element): void;
    pretendDetached(element: EaselElement): void;
  };
  NativeNode: { prototype: { updateAttribute(name: string, value: unknown): void } };
  triggerEvent(target: EaselElement, type: string, detail: unknown, options: Options): void;
  addGlobalErrorListener(listener: (error: unknown) => boolean): void;
}
interface EaselEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  target: EaselElement;
  currentTarget: EaselElement;
  mark: unknown;
  extraFields?: Options;
  wrapShadowedEvent?: unknown;
}

export interface View {
  container: Element;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>): void;
  remove(): void;
}

const BUBBLING = /^(tap|longpress|longtap|touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/;

export class Renderer {
  private readonly easel: Easel;
  private readonly space: InstanceType<Easel['ComponentSpace']>;
  private readonly backend: unknown;
  private readonly templates: Record<string, unknown>;
  private readonly components = new Set<string>();
  private registering: string | undefined;

  constructor(
    private readonly guest: Guest,
    private readonly files: MiniPackage,
    private readonly dom: JSDOM,
    templateSource: string,
    onError: (error: unknown) => void,
  ) {
    this.easel = loadEasel(guest, dom);
    this.easel.addGlobalErrorListener((error) => {
      onError(error);
      return false;
    });
    this.dropUndefinedAttributes();
    this.space = new this.easel.ComponentSpace();
    this.space.updateComponentOptions({ writeIdToDOM: true });
    this.backend = new this.easel.CurrentWindowBackendContext();
    this.templates = guest.run(`(${templateSource}\n)`, 'templates');
  }

  /** Builds the page's tree; `methods` are called with plain events, as WeChat hands them over. */
  show(route: string, data: unknown, methods: Record<string, Method>, behaviors: unknown[]): View {
    const definition = this.space.defineComponent({
      is: route,
      using: this.using(route),
      template: this.template(route),
      data: this.guest.copy(data ?? {}),
      methods: Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [name, (event: EaselEvent) => method(this.plainEvent(event))]),
      ),
      behaviors,
    });
    const component = this.easel.Component.createWithContext('page', definition.general(), this.backend);
    const { document } = this.dom.window;
    const place = document.createElement('div');
    document.body.appendChild(place);
    this.easel.Element.replaceDocumentElement(component, document.body, place);
    return {
      container: component.$$,
      get data() {
        return component.data;
      },
      setData: (changes) => component.setData(changes),
      remove: () => {
        component.$$.remove();
        this.easel.Element.pretendDetached(component);
      },
    };
  }

  /** Component(): belongs to the file that is being required for it. */
  registerComponent(options: Options): void {
    const file = this.registering;
    if (!file) throw new Error('Component() was called outside a component file (the host knows pages made by Page() only)');
    const methods = (options.methods ?? {}) as Record<string, Method>;
    const lifetimes = (options.lifetimes ?? {}) as Record<string, Method>;
    const created = lifetimes.created ?? (options.created as Method | undefined);
    const { plainEvent, guest } = this;
    this.space.defineComponent({
      ...options,
      is: file,
      using: this.using(file),
      template: this.template(file),
      created: undefined,
      lifetimes: {
        ...lifetimes,
        created(this: EaselComponent) {
          const setData = this.setData.bind(this);
          this.setData = (changes: Record<string, unknown>, done?: () => unknown) => {
            setData(carriedChanges(guest, changes));
            if (done) guest.later(done);
          };
          created?.call(this);
        },
      },
      methods: Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [
          name,
          function (this: unknown, ...args: unknown[]) {
            const [first, ...rest] = args;
            const isEvent = typeof (first as EaselEvent | undefined)?.wrapShadowedEvent === 'function';
            return method.call(this, isEvent ? plainEvent(first as EaselEvent) : first, ...rest);
          },
        ]),
      ),
    });
  }

  registerBehavior(options: Options): unknown {
    return this.space.defineBehavior(options);
  }

  /** Fires an event at a DOM node as the built-in component there would. */
  fire(node: Element, type: string, detail: unknown, extraFields: Options = {}): void {
    const target = (node as Element & { __wxElement?: EaselElement }).__wxElement;
    if (!target) throw new Error(`<${node.tagName.toLowerCase()}> is not part of the page's tree`);
    const bubbles = BUBBLING.test(type);
    this.easel.triggerEvent(target, type, this.guest.copy(detail), { bubbles, composed: bubbles, capturePhase: true, extraFields });
  }

  datasetOf(node: Element): Record<string, unknown> {
    return (node as Element & { __wxElement?: EaselElement }).__wxElement?.dataset ?? {};
  }

  private readonly plainEvent = (event: EaselEvent): unknown => {
    const plain = (element: EaselElement) => ({ id: element.id, dataset: element.dataset, offsetLeft: 0, offsetTop: 0 });
    return this.guest.copy({
      type: event.type,
      timeStamp: event.timeStamp,
      target: plain(event.target),
      currentTarget: plain(event.currentTarget),
      mark: event.mark ?? {},
      detail: event.detail ?? {},
      ...event.extraFields,
    });
  };

  private template(file: string): Options {
    const content = this.templates[file];
    if (!content) throw new Error(`${file}.wxml is not there`);
    return { groupList: this.templates, content, fallbackListenerOnNativeNode: true };
  }

  private using(file: string): Record<string, string> {
    const used = this.files.componentsOf(file);
    for (const target of Object.values(used)) this.loadComponent(target, file);
    return Object.fromEntries(Object.entries(used).map(([name, target]) => [name, `/${target}`]));
  }

  private loadComponent(target: string, asker: string): void {
    if (this.components.has(target)) return;
    this.components.add(target);
    const outer = this.registering;
    this.registering = target;
    try {
      this.guest.require(target, asker);
    } finally {
      this.registering = outer;
    }
  }

  /** A phone leaves an undefined attribute out; the DOM backend would write it as an empty one. */
  private dropUndefinedAttributes(): void {
    const prototype = this.easel.NativeNode.prototype;
    const update = prototype.updateAttribute;
    prototype.updateAttribute = function (this: { $$?: Element }, name: string, value: unknown) {
      if (value === undefined) this.$$?.removeAttribute(name);
      else update.call(this as never, name, value);
    };
  }
}

/** What arrives on the drawing side: JSON, and paths as glass-easel writes them. */
export function carriedChanges(guest: Guest, changes: Record<string, unknown>): Record<string, unknown> {
  const carried = guest.copy(changes);
  return Object.fromEntries(Object.entries(carried).map(([path, value]) => [path.replaceAll('.[', '['), value]));
}

/** The runtime runs in the guest's realm, so that Object and Array mean the same to both; only it is given the DOM. */
function loadEasel(guest: Guest, dom: JSDOM): Easel {
  const file = path.join(path.dirname(createRequire(__filename).resolve('glass-easel')), 'glass_easel.all.js');
  const wrapped = guest.run<(module: { exports: unknown }, exports: unknown, window: unknown, document: unknown) => void>(
    `(function (module, exports, window, document) {${readFileSync(file, 'utf8')}\n})`,
    'glass-easel',
  );
  const module = { exports: {} as unknown };
  wrapped(module, module.exports, dom.window, dom.window.document);
  return module.exports as Easel;
}
