interface Kept {
  submission: string
  premises: string
  at: number
  fields: [string, string][]
}

const HOURS_KEPT = 72

/** What the server has not confirmed yet, under the person's id. */
export class DraftStore {
  constructor (private readonly person: string, private readonly premises: string) {
    this.forgetOld()
  }

  keep (submission: string, fields: [string, string][]): void {
    const secretless = fields.filter(([name]) => name !== '__RequestVerificationToken')
    const kept: Kept = { submission, premises: this.premises, at: Date.now(), fields: secretless }
    localStorage.setItem(this.key(submission), JSON.stringify(kept))
  }

  forget (submission: string): void {
    localStorage.removeItem(this.key(submission))
  }

  unsent (): Kept[] {
    return this.all().filter(kept => kept.premises === this.premises)
  }

  private all (): Kept[] {
    return Object.keys(localStorage).filter(key => key.startsWith(this.key('')))
      .map(key => JSON.parse(localStorage.getItem(key)!) as Kept)
  }

  private forgetOld (): void {
    for (const kept of this.all()) {
      if (Date.now() - kept.at > HOURS_KEPT * 3_600_000) this.forget(kept.submission)
    }
  }

  private key (submission: string): string {
    return `pw-draft:${this.person}:${submission}`
  }
}
