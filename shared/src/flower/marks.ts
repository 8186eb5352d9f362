// marks.ts — pure: the flower as frame of an avatar, as loading mark and as the sign of the house.

import { PALETTE } from '../kit/palette';
import { coordinate, svgDocument } from '../kit/svg';
import { blossomSvg, type PetalFact } from './flower';
import { gradients, KIND_COLOURS, PALE, petalPath } from './petal';

/** The avatar inside the five petals is this share of the drawing's width. */
export const TIER_AVATAR_SHARE = 0.52;

const PETAL_LENGTH = 49;
const PETAL_HALF_WIDTH = 24.5;

/**
 * Five petals around an avatar: each grows from its foot as the next tier comes nearer. Full is full:
 * the last petal is whole only at 1. The middle stays empty for the avatar.
 */
export function tierPetalsSvg({ filled, size }: { filled: number; size: number }): string {
  const share = Math.min(1, Math.max(0, Number.isFinite(filled) ? filled : 0));
  const petals = Array.from({ length: 5 }, (_, i) => {
    // The foot of each petal hides under the avatar, so growth is counted from the avatar's rim.
    const grown = Math.min(1, Math.max(0, share * 5 - i));
    const path = petalPath(PETAL_LENGTH, PETAL_HALF_WIDTH, i);
    const rim = TIER_AVATAR_SHARE;
    const scale = Math.round((rim + (1 - rim) * grown) * 1000) / 1000;
    const over =
      grown === 0
        ? ''
        : `<path d='${path}' fill='url(#tx-coral)'${grown === 1 ? '' : ` transform='scale(${scale})'`}/>`;
    return `<g transform='rotate(${i * 72})'><path d='${path}' fill='url(#tx-pale)' stroke='${PALETTE.paper}'/>${over}</g>`;
  }).join('');
  const disc = `<circle r='${coordinate(50 * TIER_AVATAR_SHARE + 2.5)}' fill='${PALETTE.paper}'/>`;
  const body = `<defs>${gradients([KIND_COLOURS.joined, PALE])}</defs><g transform='translate(50,51)'>${petals}${disc}</g>`;
  return svgDocument(100, 100, size, body);
}

/**
 * The loading mark: one petal goes round the five pale places. It stands still for people who asked
 * their device for less motion.
 */
export function petalTurningSvg({ size = 48 }: { size?: number } = {}): string {
  const path = petalPath(44, 21, 0);
  const places = Array.from({ length: 5 }, (_, i) => `<path d='${path}' transform='rotate(${i * 72})'/>`).join('');
  const body =
    `<defs>${gradients([KIND_COLOURS.joined, PALE])}</defs>` +
    `<style>@media (prefers-reduced-motion:no-preference){.t{animation:t 1.5s steps(5) infinite}}@keyframes t{to{transform:rotate(360deg)}}</style>` +
    `<g transform='translate(50,52)'><g fill='url(#tx-pale)' stroke='${PALETTE.paper}'>${places}</g>` +
    `<path class='t' d='${path}' fill='url(#tx-coral)'/><circle r='8' fill='#F6C766'/></g>`;
  return svgDocument(100, 100, size, body);
}

const HOUSE_PETALS: readonly PetalFact[] = Array.from({ length: 5 }, () => ({ kind: 'joined', quantity: 1 }));

/** 小红花, the sign of the house: favicon, splash, empty corner of a poster. */
export function markSvg({ size = 64 }: { size?: number } = {}): string {
  return blossomSvg({ petals: HOUSE_PETALS, size });
}
