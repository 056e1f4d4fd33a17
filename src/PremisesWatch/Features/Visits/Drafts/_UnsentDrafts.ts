export interface Unsent {
  submission: string
  premises: string
  name: string
  sequence: number
  at: number
  /** When it is forgotten; null for never. */
  until: number | null
  fields: [string, string][]
}

const PREFIX = 'pw-draft:'

/** What the server has not confirmed yet of a person's visits. Each window keeps its own, so that none overwrites another's. */
export class UnsentDrafts {
  private readonly window = crypto.getRandomValues(new Uint32Array(1))[0].toString(36)

  constructor (private readonly person: string) {}

  /** False where the device has no room, or forbids it. */
  keep (draft: Omit<Unsent, 'at'>): boolean {
    try {
      localStorage.setItem(`${this.key(draft.submission)}${this.window}`, JSON.stringify({ ...draft, at: Date.now() }))
      return true
    } catch {
      return false
    }
  }

  /** The server has what this window kept. */
  confirm (submission: string): void {
    localStorage.removeItem(`${this.key(submission)}${this.window}`)
  }

  /** The visit is saved, or its words are in this window: no window's copy is needed. */
  forget (submission: string): void {
    keys(this.key(submission)).forEach(key => localStorage.removeItem(key))
  }

  /** Newest first. */
  all (): Unsent[] {
    return keys(this.key('')).map(read).filter(draft => draft !== undefined).sort((a, b) => b.at - a.at)
  }

  private key (submission: string): string {
    return `${PREFIX}${this.person}:${submission}${submission && ':'}`
  }
}

/** Whoever's they are: nothing stays on a device for longer than the retention class of drafts says. */
export function forgetOld (): void {
  for (const key of keys(PREFIX)) {
    const draft = read(key)
    if (!draft || (draft.until ?? Infinity) < Date.now()) localStorage.removeItem(key)
  }
}

function keys (prefix: string): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(prefix))
}

function read (key: string): Unsent | undefined {
  try {
    return JSON.parse(localStorage.getItem(key)!) as Unsent
  } catch {
    return undefined
  }
}
