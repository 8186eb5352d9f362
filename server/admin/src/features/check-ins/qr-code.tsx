import QRCode from 'qrcode';
import { memo, useMemo } from 'react';

/** Quiet modules around the code: scanners need them, and the card's own white adds to them. */
const QUIET_ZONE = 2;

/** One path, so that it stays sharp at any size and needs neither canvas nor data address. */
export const QrCode = memo(function QrCode({ text, alt }: { text: string; alt: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) {
        if (modules.get(y, x)) drawn += `M${x + QUIET_ZONE},${y + QUIET_ZONE}h1v1h-1z`;
      }
    }
    return { size: modules.size + 2 * QUIET_ZONE, path: drawn };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
});
