import { type Unsent, UnsentDrafts } from '../Drafts/_UnsentDrafts'

/** What became of sending a draft. */
export type Outcome =
  | { is: 'sent' | 'no-signal' | 'signed-out' | 'refused' | 'late' }
  | { is: 'overtaken', sequence: number }
  | { is: 'saved', visit: string }

const PATIENCE = 10_000

/** The form as one types: on this device at once, then with the server, which numbers each version of it. */
export class Draft {
  private readonly unsent: UnsentDrafts
  private readonly sequence: HTMLInputElement

  constructor (private readonly form: HTMLFormElement, private readonly place: DOMStringMap, person: string) {
    this.unsent = new UnsentDrafts(person)
    this.sequence = form.elements.namedItem('sequence') as HTMLInputElement
  }

  get submission (): string {
    return (this.form.elements.namedItem('submission') as HTMLInputElement).value
  }

  /** By this device's clock; null where drafts are kept for ever. */
  private get until (): number | null {
    return this.place.draftLife ? Date.now() + Number(this.place.draftLife) : null
  }

  /** Of this form, newer than what the server showed. */
  get newerHere (): Unsent | undefined {
    return this.unsent.all().find(draft => draft.submission === this.submission && draft.sequence > this.number)
  }

  /** Of other visits to this place. */
  get others (): Unsent[] {
    return this.unsent.all().filter(draft => draft.premises === this.place.premises && draft.submission !== this.submission)
  }

  /** @returns False where the device has no room for it. */
  keep (): boolean {
    this.number += 1
    const fields = [...new FormData(this.form)].filter((field): field is [string, string] =>
      typeof field[1] === 'string' && field[1] !== '' && !['sequence', 'step', '__RequestVerificationToken'].includes(field[0]))
    return this.unsent.keep({
      submission: this.submission, premises: this.place.premises!, name: this.place.name!, sequence: this.number, until: this.until, fields
    })
  }

  async send (): Promise<Outcome> {
    const mine = this.number
    try {
      const answer = await fetch(this.place.drafts!, { method: 'POST', body: new FormData(this.form), signal: AbortSignal.timeout(PATIENCE) })
      return mine === this.number ? await this.read(answer) : { is: 'late' }
    } catch {
      return { is: mine === this.number ? 'no-signal' : 'late' }
    }
  }

  /** Puts words of this device back into the form. */
  putBack (draft: Unsent): void {
    for (const input of this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')) {
      if (['sequence', 'step', '__RequestVerificationToken'].includes(input.name)) continue
      const mine = draft.fields.filter(([name]) => name === input.name).map(([, value]) => value)
      if (input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio')) {
        input.checked = mine.includes(input.value)
      } else {
        input.value = mine[0] ?? ''
      }
    }
    this.goOnFrom(draft.sequence)
    this.unsent.forget(draft.submission)
  }

  goOnFrom (sequence: number): void {
    this.number = Math.max(this.number, sequence)
  }

  private async read (answer: Response): Promise<Outcome> {
    switch (answer.status) {
      case 204:
        this.unsent.confirm(this.submission)
        return { is: 'sent' }
      case 401:
        return { is: 'signed-out' }
      case 409: {
        const { sequence, visit } = await answer.json() as { sequence?: number, visit?: string }
        return visit ? { is: 'saved', visit } : { is: 'overtaken', sequence: sequence ?? 0 }
      }
      default:
        return { is: 'refused' }
    }
  }

  private get number (): number {
    return Number(this.sequence.value)
  }

  private set number (value: number) {
    this.sequence.value = String(value)
  }
}
