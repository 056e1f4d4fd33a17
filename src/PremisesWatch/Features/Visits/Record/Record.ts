import { Draft, type Outcome } from './_Draft'
import { showElapsed } from './_elapsed'

const PAUSE = 800
const RETRY = 20_000

const page = document.querySelector<HTMLElement>('[data-visit]')!
const form = page.querySelector('form')!
const draft = new Draft(form, page.dataset, document.body.dataset.person!)
const isEdited = page.dataset.step === 'edit'
let isKept = true
let isUnsent = false
let isStopped = false
let isSubmitting = false
let timer = 0

showElapsed(page.querySelector<HTMLElement>('[data-elapsed]')!, draft.submission, Number(page.dataset.now))
begin()
window.setInterval(() => { if (isUnsent && !isStopped) void send() }, RETRY)
window.addEventListener('online', () => { if (isUnsent && !isStopped) void send() })
form.addEventListener('submit', event => {
  event.preventDefault()
  void submit(event.submitter as HTMLButtonElement | null)
})

function begin () {
  if (!isEdited) return
  const here = draft.newerHere
  if (here) {
    draft.putBack(here)
    show('put-back')
    changed()
  }
  form.addEventListener('input', changed)
  page.querySelector('[data-go-on]')!.addEventListener('click', goOnHere)
  const other = draft.others[0]
  if (other) show('other').querySelector('a')!.href = `${location.pathname}?draft=${other.submission}`
}

function changed () {
  isKept = draft.keep()
  isUnsent = true
  say(isKept ? 'Saved on this phone' : 'This phone has no room to keep it')
  window.clearTimeout(timer)
  if (!isStopped) timer = window.setTimeout(() => { void send() }, PAUSE)
}

async function send (): Promise<Outcome> {
  const outcome = await draft.send()
  switch (outcome.is) {
    case 'sent':
      isUnsent = false
      say('Sent')
      if (isEdited) history.replaceState(null, '', `${location.pathname}?draft=${draft.submission}`)
      break
    case 'no-signal':
      say(isKept ? 'Saved on this phone, no signal' : 'No signal: keep this page open')
      break
    case 'signed-out':
    case 'refused':
      say(isKept ? 'Saved on this phone, not sent' : 'Not sent: keep this page open')
      break
    case 'overtaken':
      isStopped = true
      page.querySelector<HTMLElement>('[data-go-on]')!.dataset.goOn = String(outcome.sequence)
      show('overtaken')
      break
    case 'saved':
      isStopped = true
      show('saved').querySelector('a')!.href = outcome.visit
  }
  return outcome
}

function goOnHere (event: Event) {
  const button = event.currentTarget as HTMLElement
  draft.goOnFrom(Number(button.dataset.goOn))
  isStopped = false
  page.querySelector<HTMLElement>('[data-say=overtaken]')!.hidden = true
  changed()
}

// A post without signal would show the browser's own error page: the draft goes first, and the form only where it arrived.
async function submit (button: HTMLButtonElement | null) {
  if (isSubmitting) return
  isSubmitting = true
  page.querySelectorAll<HTMLElement>('[data-problem]').forEach(problem => { problem.hidden = true })
  window.clearTimeout(timer)
  isKept = draft.keep()
  isUnsent = true
  say('Sending')
  const outcome = await send()
  isSubmitting = false
  if (outcome.is === 'no-signal' || outcome.is === 'signed-out' || outcome.is === 'refused') {
    const problem = page.querySelector<HTMLElement>(`[data-problem=${isKept ? outcome.is : 'no-room'}]`)!
    problem.hidden = false
    problem.scrollIntoView({ block: 'center' })
    return
  }
  const step = form.querySelector<HTMLInputElement>('input[name=step]')!
  step.value = button?.value ?? 'check'
  step.disabled = false
  form.submit()
}

function say (text: string) {
  page.querySelector('[data-kept]')!.textContent = text
}

function show (what: string): HTMLElement {
  const element = page.querySelector<HTMLElement>(`[data-say=${what}]`)!
  element.hidden = false
  return element
}
