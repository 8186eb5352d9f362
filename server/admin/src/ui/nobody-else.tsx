import { UI } from './ui.copy';
import './nobody-else.css';

/** Said before somebody asks for what nobody could answer. */
export function NobodyElse({ isSo }: { isSo: boolean }) {
  return (
    isSo && (
      <p className="nobody-else small" role="status">
        {UI.nobodyElse}
      </p>
    )
  );
}
