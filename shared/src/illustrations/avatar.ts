// avatar.ts — pure: six flowers to be known by, for members who give no picture.

import { coordinates, svgDocument } from '../kit/svg';
import type { AvatarKey } from './illustration-key';

interface Look {
  ground: string;
  petal: string;
  under: string;
  heart: string;
  count: number;
  /** Fullness of a petal against its length. */
  width: number;
  /** How pointed the edge is: 0 round, 1 pointed. */
  point: number;
}

const LOOKS: Record<AvatarKey, Look> = {
  coral: { ground: '#FDE6E1', petal: '#E8685E', under: '#F5A79D', heart: '#F6C766', count: 5, width: 0.56, point: 0 },
  leaf: { ground: '#E3F1E8', petal: '#4E9670', under: '#A3D0B2', heart: '#F8E3A2', count: 4, width: 0.68, point: 0.25 },
  gold: { ground: '#FCF0D6', petal: '#E6A93A', under: '#F6D68F', heart: '#A86A1C', count: 12, width: 0.25, point: 0.4 },
  sky: { ground: '#E1EEF6', petal: '#4B8DBD', under: '#A5CCE4', heart: '#FBE9B4', count: 6, width: 0.44, point: 0.7 },
  violet: { ground: '#EEE8F6', petal: '#8468B2', under: '#C3B1DF', heart: '#F6C766', count: 5, width: 0.5, point: 0.85 },
  teal: { ground: '#DFF0EF', petal: '#2F8C8A', under: '#93CBC7', heart: '#FCE7C0', count: 8, width: 0.35, point: 0.1 },
};

function petal(length: number, width: number, point: number): string {
  const w = length * width;
  const edge = w * (1 - point);
  return `M0,0C${coordinates(-w * 0.6, -length * 0.12, -w * 1.15, -length * 0.6, -w * 0.7, -length * 0.84)}C${coordinates(-w * 0.5, -length * 0.96, -edge * 0.4, -length, 0, -length)}C${coordinates(edge * 0.4, -length, w * 0.5, -length * 0.96, w * 0.7, -length * 0.84)}C${coordinates(w * 1.15, -length * 0.6, w * 0.6, -length * 0.12, 0, 0)}Z`;
}

export function avatarSvg(key: AvatarKey, { size = 96 }: { size?: number } = {}): string {
  const { ground, petal: colour, under, heart, count, width, point } = LOOKS[key];
  const ring = (length: number, fill: string, turn: number) =>
    `<g fill='${fill}' stroke='${ground}' stroke-width='1'>${Array.from(
      { length: count },
      (_, i) => `<path transform='rotate(${Math.round(((i + turn) * 3600) / count) / 10})' d='${petal(length, width, point)}'/>`,
    ).join('')}</g>`;
  return svgDocument(
    96,
    96,
    size,
    `<circle cx='48' cy='48' r='48' fill='${ground}'/><g transform='translate(48,48)'>${ring(36, under, 0.5)}${ring(33, colour, 0)}<circle r='7.5' fill='${heart}'/></g>`,
  );
}
