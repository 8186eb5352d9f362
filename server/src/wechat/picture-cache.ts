// Pictures already drawn. A 小程序码 is permanent, so the same question need not be asked twice.

export class PictureCache {
  private readonly pictures = new Map<string, Promise<Buffer>>();

  constructor(private readonly most: number) {}

  /** The kept picture, or the one `draw` makes; callers that arrive together share one drawing. A failure is not kept. */
  async get(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.pictures.get(key);
    const picture = kept ?? draw();
    // Taken out and put back, so that the front of the map is what nobody asked for longest.
    this.pictures.delete(key);
    this.pictures.set(key, picture);
    if (kept) return kept;
    picture.catch(() => {
      if (this.pictures.get(key) === picture) this.pictures.delete(key);
    });
    const oldest = this.pictures.keys().next().value;
    if (this.pictures.size > this.most && oldest !== undefined) this.pictures.delete(oldest);
    return picture;
  }
}
