// Draws the tab bar's icons (WeChat takes PNG only, 81 × 81): node draw-tab-icons.mjs [chromium]
// Run by hand when a drawing changes; the PNGs are committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const chromium = process.argv[2] ?? '/usr/bin/chromium';
const here = import.meta.dirname;

// Lines on a 27 × 27 sheet. `soft` is filled with a tint when the tab is on.
const ICONS = {
  home: {
    soft: 'M13.5 11.2C11 9 10.6 5.6 13.5 3.4c2.9 2.2 2.5 5.6 0 7.8Z',
    lines:
      'M13.5 11.2C11 9 10.6 5.6 13.5 3.4c2.9 2.2 2.5 5.6 0 7.8Z M13.5 11.2c.9-3.2 3.8-5 7-4-.4 3.5-3.4 5.4-7 4Z M13.5 11.2c3.4-.2 6 2 6.1 5.3-3.5.6-6-1.7-6.1-5.3Z M13.5 11.2c-.1 3.6-2.6 5.9-6.1 5.3.1-3.3 2.7-5.5 6.1-5.3Z M13.5 11.2c-3.6 1.4-6.6-.5-7-4 3.2-1 6.1.8 7 4Z M13.5 13.5v10.5 M13.5 22c1-2.2 2.8-3.2 5-3',
  },
  events: {
    soft: 'M4.5 8.5h18v3.5h-18Z',
    lines:
      'M6.5 5.5h14a2 2 0 0 1 2 2v12.5a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2Z M4.5 11h18 M9 3.5v4 M18 3.5v4 M10 16.5l2.5 2.5 4.5-5',
  },
  inbox: {
    soft: 'M4 8l9.5 7L23 8Z',
    lines: 'M5.5 6.5h16a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5h-16A1.5 1.5 0 0 1 4 19.5V8a1.5 1.5 0 0 1 1.5-1.5Z M4.5 8l9 7 9-7',
  },
  me: {
    soft: 'M13.5 4.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
    lines: 'M13.5 4.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z M5 22.5c.5-4.2 4-6.5 8.5-6.5s8 2.3 8.5 6.5',
  },
};

const LOOKS = { '': { line: '#8E827A', soft: 'none' }, '-on': { line: '#B8342D', soft: '#FADCD7' } };

const folder = mkdtempSync(path.join(tmpdir(), 'tab-icons-'));
try {
  for (const [name, { soft, lines }] of Object.entries(ICONS)) {
    for (const [suffix, look] of Object.entries(LOOKS)) {
      const page = path.join(folder, `${name}${suffix}.html`);
      writeFileSync(
        page,
        `<!doctype html><style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/20/svg" width="81" height="81" viewBox="0 0 27 27"><path d="${soft}" fill="${look.soft}"/><path d="${lines}" fill="none" stroke="${look.line}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
      );
      execFileSync(chromium, [
        '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--window-size=81,81', '--force-device-scale-factor=1',
        '--default-background-color=00000000', `--user-data-dir=${path.join(folder, 'profile')}`,
        `--screenshot=${path.join(here, `${name}${suffix}.png`)}`, `file://${page}`,
      ], { stdio: 'ignore' });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
