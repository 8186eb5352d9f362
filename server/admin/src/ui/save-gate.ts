// save-gate.ts — pure: which click of a hurried hand may save.

/**
 * One save for each opening of a form. A second click is turned away while the first one is under way, and
 * afterwards too, when the form has been saved but is still on its way out of sight. A refused save may be tried again.
 */
export class SaveGate {
  private opening = 0;
  private savedIn: number | null = null;
  private saving = false;

  /** The form is opened anew. A save of the opening before it may still be under way. */
  open(): void {
    this.opening++;
  }

  /** Null when turned away; else to be called with how the save went. */
  enter(): ((saved: boolean) => void) | null {
    if (this.saving || this.savedIn === this.opening) return null;
    this.saving = true;
    const { opening } = this;
    return (saved) => {
      this.saving = false;
      if (saved) this.savedIn = opening;
    };
  }
}
