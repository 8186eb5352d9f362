// POST /wxa/getwxacodeunlimit: a picture for a scene and a page.
import type { Answer } from '../answer';
import { refusal } from '../answer';
import { drawCode } from '../code-image';
import type { SimulatorState } from '../state';
import type { JsonObject, Route } from './route';
import { readTokenBody } from './route';

const PER_MINUTE = 5_000;
const DEFAULT_WIDTH = 430;
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const ENV_VERSIONS: readonly unknown[] = ['release', 'trial', 'develop'];

export const unlimitedCode: Route = (state, asked) => {
  const read = readTokenBody(state, asked);
  if ('refused' in read) return read.refused;
  const errcode = refusedCode(state, read.body);
  return errcode ? refusal(errcode, state.nextRid()) : picture(state, read.body);
};

function refusedCode(state: SimulatorState, body: JsonObject): number {
  const { scene, page, check_path: checkPath, env_version: envVersion = 'release', width = DEFAULT_WIDTH } = body;
  if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32) return 40169;
  if (!SCENE_CHARACTERS.test(scene)) return 40129;
  if (scene.includes('scancode_time')) return 85096;
  if (page !== undefined && !isPage(state, page, checkPath !== false)) return 41030;
  if (!ENV_VERSIONS.includes(envVersion)) return 40097;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) return 40097;
  return state.withinMinuteQuota('getwxacodeunlimit', PER_MINUTE) ? 0 : 45009;
}

function isPage(state: SimulatorState, page: unknown, mustBePublished: boolean): boolean {
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) return false;
  return !mustBePublished || state.pages === null || state.pages.includes(page);
}

function picture(state: SimulatorState, body: JsonObject): Answer {
  const scene = String(body['scene']);
  const width = Number(body['width'] ?? DEFAULT_WIDTH);
  return {
    status: 200,
    contentType: 'image/jpeg',
    body: drawCode(textOf(scene, state.settings.publicUrl), width, JSON.stringify(body)),
  };
}

/** A join scene leads to the join page of this house; any other scene has no page, so the code holds it as it is. */
function textOf(scene: string, publicUrl: string): string {
  return scene.startsWith('k=') ? `${publicUrl}/j/${encodeURIComponent(scene.slice(2))}` : scene;
}
