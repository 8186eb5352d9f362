import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import type { AuditChainView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { AUDIT } from './audit.copy';

const figure = (n: number): string => n.toLocaleString('zh-CN');

/** How far the log is sealed and whether it is still what was sealed, in one line; in a few where it is not. */
export function ChainLine({ chain: { sealedNo, sealedAt, waiting, firstBad, checkedAt } }: { chain: AuditChainView }) {
  if (firstBad) {
    return (
      <div className="chain broken" role="alert">
        <WarningFilled />
        <div>
          <h2>{AUDIT.broken}</h2>
          <p>{AUDIT.brokenAt(figure(firstBad.sealedNo), firstBad.flaw)}</p>
          <p className="small">{AUDIT.brokenLine}</p>
          <p className="quiet small">{AUDIT.checkedAt(momentOf(checkedAt))}</p>
        </div>
      </div>
    );
  }
  return (
    <p className="chain" role="status">
      {sealedAt === null ? (
        AUDIT.notSealed
      ) : (
        <>
          <CheckCircleFilled />
          <span>{AUDIT.sealedUpTo(momentOf(sealedAt), figure(sealedNo))}</span>
          <span className="chip leaf">{AUDIT.intact}</span>
          {waiting > 0 && <span className="quiet small">{AUDIT.waitingLine(waiting)}</span>}
        </>
      )}
    </p>
  );
}
