import type { MutateOptions, UseMutationResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SaveGate } from './save-gate';

/**
 * A form's save that a double click runs once. The gate shuts at the click itself: the button's loading state
 * comes a render later, and a checked form submits later still.
 */
export function useOneSave<Saved, Filled>(
  { mutateAsync }: UseMutationResult<Saved, Error, Filled>,
  open = true,
  /** Called whenever a save went through, also when its form is gone by then. */
  sent: () => void = () => undefined,
): (filled: Filled, told?: MutateOptions<Saved, Error, Filled>) => void {
  const [gate] = useState(() => new SaveGate());
  useEffect(() => {
    if (open) gate.open();
  }, [gate, open]);
  return (filled, told) => {
    const leave = gate.enter();
    if (!leave) return;
    // A refusal is told by onError and by the mutation's own error, as with mutate.
    mutateAsync(filled, told).then(
      () => {
        sent();
        leave(true);
      },
      () => leave(false),
    );
  };
}
