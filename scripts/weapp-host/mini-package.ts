// Reads a built mini-program as WeChat would: app.json, page configs, which file lives in which package.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Subpackage {
  root: string;
  pages: string[];
  entry?: string;
  independent?: boolean;
}

export interface WindowConfig {
  navigationBarTitleText?: string;
  enablePullDownRefresh?: boolean;
  usingComponents?: Record<string, string>;
}

interface AppJson {
  pages: string[];
  window?: WindowConfig;
  tabBar?: { list: { pagePath: string; text: string }[] };
  subPackages?: Subpackage[];
  subpackages?: Subpackage[];
  usingComponents?: Record<string, string>;
  lazyCodeLoading?: string;
}

export class MiniPackage {
  readonly app: AppJson;
  readonly subpackages: Subpackage[];
  readonly tabs: { pagePath: string; text: string }[];

  constructor(readonly root: string) {
    if (!existsSync(path.join(root, 'app.json'))) {
      throw new Error(`No built mini-program in ${root}: app.json is missing. Build the weapp target first.`);
    }
    this.app = this.json<AppJson>('app.json');
    this.subpackages = (this.app.subPackages ?? this.app.subpackages ?? []).map((sub) => ({
      ...sub,
      root: trimSlashes(sub.root),
    }));
    this.tabs = this.app.tabBar?.list ?? [];
  }

  /** Every page path, main package first. */
  get pages(): string[] {
    return [
      ...this.app.pages,
      ...this.subpackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${trimSlashes(page)}`)),
    ];
  }

  isTab(route: string): boolean {
    return this.tabs.some((tab) => tab.pagePath === route);
  }

  /** The subpackage a file belongs to, or undefined for the main package. */
  subpackageOf(file: string): Subpackage | undefined {
    return this.subpackages.find((sub) => file.startsWith(`${sub.root}/`));
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** The configuration of a page or component, with the app's window settings beneath a page's own. */
  config(file: string): WindowConfig {
    const own = this.has(`${file}.json`) ? this.json<WindowConfig>(`${file}.json`) : {};
    return { ...this.app.window, ...own };
  }

  /** Names a file's components by their path from the package root. */
  componentsOf(file: string): Record<string, string> {
    const used = { ...this.app.usingComponents, ...this.config(file).usingComponents };
    return Object.fromEntries(
      Object.entries(used).map(([name, target]) => [name, resolveFrom(file, target)]),
    );
  }

  private json<T>(file: string): T {
    try {
      return JSON.parse(this.read(file)) as T;
    } catch (error) {
      throw new Error(`${file} is not valid JSON: ${(error as Error).message}`, { cause: error });
    }
  }
}

export function trimSlashes(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}

/** A path written in `file`, seen from the package root; a leading slash means the root itself. */
export function resolveFrom(file: string, target: string): string {
  const joined = target.startsWith('/') ? target : path.posix.join(path.posix.dirname(file), target);
  return trimSlashes(path.posix.normalize(joined));
}
