import { DraftStore } from './_DraftStore'

const page = document.querySelector<HTMLElement>('[data-visit]')
const form = page?.querySelector('form')

if (page && form) {
  const store = new DraftStore(document.body.dataset.person!, page.dataset.premises!)
  const submission = form.querySelector<HTMLInputElement>('[name=submission]')!
  const kept = page.querySelector<HTMLElement>('[data-kept]')!
  const offline = page.querySelector<HTMLElement>('[data-offline]')!
  const opened = Date.now()
  let sequence = Number(page.dataset.sequence)
  let timer = 0

  const say = (text: string) => { kept.textContent = text }

  const fields = (): [string, string][] =>
    [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '') as [string, string][]

  const keep = async () => {
    sequence += 1
    const mine = sequence
    const body = new FormData(form)
    body.set('sequence', String(mine))
    store.keep(submission.value, fields())
    say('Saved on this phone')
    try {
      const answer = await fetch(`${page.dataset.drafts}/${page.dataset.premises}`, { method: 'POST', body })
      if (answer.ok && mine === sequence) {
        store.forget(submission.value)
        say('Sent')
      }
    } catch {
      say('Saved on this phone, no signal')
    }
  }

  const later = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(keep, 800)
  }

  if (page.dataset.checking === undefined) {
    form.addEventListener('input', later)
    window.addEventListener('online', keep)
    offerWhatIsHere()
    searchSigns()
    foldAndNone()
    window.setInterval(tick, 20_000)
    tick()
  }

  // A post without signal would show the browser's own error page, and lose the form.
  form.addEventListener('submit', async event => {
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null
    event.preventDefault()
    store.keep(submission.value, fields())
    try {
      await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(8000) })
      if (button?.value === 'save') store.forget(submission.value)
      const step = document.createElement('input')
      Object.assign(step, { type: 'hidden', name: 'step', value: button?.value ?? 'check' })
      form.append(step)
      form.submit()
    } catch {
      offline.hidden = false
      offline.scrollIntoView({ block: 'center' })
    }
  })

  function tick () {
    const minutes = Math.floor((Date.now() - opened) / 60_000)
    page!.querySelector('[data-elapsed]')!.textContent = minutes < 1 ? 'Just begun.' : `${minutes} min.`
  }

  function offerWhatIsHere () {
    const found = store.unsent().find(draft => draft.submission !== submission.value)
    const offer = page!.querySelector<HTMLElement>('[data-here]')!
    if (!found) return
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: 'Go on with it' })
    button.addEventListener('click', () => {
      fill(found.fields)
      offer.hidden = true
      void keep()
    })
    offer.append('Answers from this phone were never sent. ', button)
    offer.hidden = false
  }

  function fill (values: [string, string][]) {
    for (const input of form!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      if (input.name === '__RequestVerificationToken') continue
      const mine = values.filter(([name]) => name === input.name).map(([, value]) => value)
      if (input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio')) {
        input.checked = mine.includes(input.value)
      } else {
        input.value = mine[0] ?? ''
      }
    }
  }

  function searchSigns () {
    const box = page!.querySelector<HTMLElement>('[data-find]')!
    box.hidden = false
    box.querySelector('input')!.addEventListener('input', event => {
      const words = (event.target as HTMLInputElement).value.toLowerCase().split(/\s+/).filter(Boolean)
      for (const sign of page!.querySelectorAll<HTMLElement>('[data-indicator]')) {
        const ticked = sign.querySelector<HTMLInputElement>('[data-tick]')!.checked
        sign.hidden = !ticked && !words.every(word => sign.dataset.indicator!.includes(word))
      }
      for (const place of page!.querySelectorAll<HTMLElement>('.pw-place')) {
        place.hidden = !place.querySelector('[data-indicator]:not([hidden])')
      }
    })
  }

  // "None" and a sign exclude each other; the one tapped last holds.
  function foldAndNone () {
    const none = page!.querySelector<HTMLInputElement>('#none')!
    const ticks = [...page!.querySelectorAll<HTMLInputElement>('[data-tick]')]
    none.addEventListener('change', () => { if (none.checked) ticks.forEach(tick => { tick.checked = false }) })
    ticks.forEach(tick => tick.addEventListener('change', () => { if (tick.checked) none.checked = false }))
  }
}
