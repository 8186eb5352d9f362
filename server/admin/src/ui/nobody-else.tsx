import { Notice } from './notice';
import { UI } from './ui.copy';

/** Said before somebody asks for what nobody could answer. */
export function NobodyElse({ isSo }: { isSo: boolean }) {
  return (
    isSo && (
      <Notice role="status" className="small above">
        {UI.nobodyElse}
      </Notice>
    )
  );
}
