const form = document.querySelector<HTMLElement>('.pw-visit form')!

foldSections()
searchSigns()
excludeNone()
openWhatIsAsked()

/** Each section gets a button that folds it when it is done, and brings the next one to the top. */
function foldSections () {
  const sections = [...form.querySelectorAll<HTMLDetailsElement>('[data-section]')]
  sections.slice(0, -1).forEach((section, i) => {
    const next = sections[i + 1]
    const heading = next.querySelector('summary')!
    const button = Object.assign(document.createElement('button'), {
      type: 'button', className: 'govuk-button govuk-button--secondary', textContent: `Done, next: ${heading.textContent!.trim()}`
    })
    button.addEventListener('click', () => {
      section.open = false
      section.dataset.section = 'done'
      next.open = true
      heading.focus({ preventScroll: true })
      next.scrollIntoView()
    })
    section.append(button)
  })
}

function searchSigns () {
  const box = form.querySelector<HTMLElement>('[data-find]')
  if (!box) return
  box.hidden = false
  const nothing = box.querySelector<HTMLElement>('[data-nothing]')!
  box.querySelector('input')!.addEventListener('input', event => {
    event.stopPropagation()
    const words = (event.target as HTMLInputElement).value.toLowerCase().split(/\s+/).filter(Boolean)
    let found = 0
    for (const sign of form.querySelectorAll<HTMLElement>('[data-indicator]')) {
      const isMatch = words.every(word => sign.dataset.indicator!.includes(word))
      found += isMatch ? 1 : 0
      sign.hidden = !isMatch && !sign.querySelector<HTMLInputElement>('[data-tick]')!.checked
    }
    for (const place of form.querySelectorAll<HTMLElement>('.pw-place')) {
      place.hidden = !place.querySelector('[data-indicator]:not([hidden])')
    }
    nothing.textContent = words.length === 0 ? '' : found === 1 ? '1 sign' : found === 0 ? 'No sign has these words: try another' : `${found} signs`
  })
}

/** "None" and a sign exclude each other; the one tapped last holds. */
function excludeNone () {
  const none = form.querySelector<HTMLInputElement>('#none')
  if (!none) return
  const ticks = [...form.querySelectorAll<HTMLInputElement>('[data-tick]')]
  none.addEventListener('change', () => { if (none.checked) ticks.forEach(tick => { tick.checked = false }) })
  ticks.forEach(tick => tick.addEventListener('change', () => { if (tick.checked) none.checked = false }))
}

/** The error summary leads to a field also where its section is folded. */
function openWhatIsAsked () {
  document.querySelector('.govuk-error-summary')?.addEventListener('click', event => {
    const link = (event.target as HTMLElement).closest('a')
    const section = link && document.getElementById(link.hash.slice(1))?.closest('details')
    if (section) section.open = true
  }, { capture: true })
}
