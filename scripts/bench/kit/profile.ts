// profile.ts — says whose code the processor ran: the self time of a .cpuprofile, gathered by package.

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Microseconds by group, the greatest first; time in which there was nothing to do is left out. */
export function selfTimes(profile: string): Map<string, number> {
  const { nodes, samples, timeDeltas } = JSON.parse(profile) as Profile;
  const groups = new Map(nodes.map(({ id, callFrame }) => [id, groupOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const group = groups.get(id) ?? '';
    if (group !== '(idle)') times.set(group, (times.get(group) ?? 0) + (timeDeltas[i] ?? 0));
  });
  return new Map([...times].sort(([, a], [, b]) => b - a));
}

function groupOf({ functionName, url }: ProfileNode['callFrame']): string {
  if (/^\((idle|garbage collector)\)$/.test(functionName)) return functionName;
  // What runs outside JavaScript: system calls, the parser, compiled functions without a file.
  if (url === '') return '(native)';
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
  if (inPackage) return inPackage[1]!;
  if (url.startsWith('node:')) return `node:${url.slice(5).split('/').slice(0, 2).join('/')}`;
  return 'our own code';
}
