import { UI } from './ui.copy';
import './kept-line.css';

/** Says that a form goes on from what was typed before; throwing that away can be taken back. */
export function KeptLine({ emptied = false, act }: { emptied?: boolean; act: () => void }) {
  return (
    <p className="kept-line quiet small" role="status">
      {emptied ? UI.emptied : UI.goesOn}
      <span aria-hidden>·</span>
      <button type="button" onClick={act}>
        {emptied ? UI.putBack : UI.startOver}
      </button>
    </p>
  );
}
