const KEPT = 'pw-answer-keys'
const form = document.querySelector<HTMLFormElement>('[data-answers]')!
const told = document.querySelector<HTMLElement>('[data-keys]')!
const words = told.querySelector<HTMLElement>('[data-keys-text]')!
const button = told.querySelector<HTMLButtonElement>('[data-keys-switch]')!

let on = localStorage.getItem(KEPT) !== 'off'
show()
told.hidden = false

button.addEventListener('click', () => {
  on = !on
  localStorage.setItem(KEPT, on ? 'on' : 'off')
  show()
})

// A single key may be pressed by mistake, or by speech: so that they can be turned off (WCAG 2.1.4).
document.addEventListener('keydown', event => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement
  if (!on || typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
  const answer = form.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!answer) return
  event.preventDefault()
  answer.click()
})

function show (): void {
  button.setAttribute('aria-pressed', `${on}`)
  words.hidden = !on
}
