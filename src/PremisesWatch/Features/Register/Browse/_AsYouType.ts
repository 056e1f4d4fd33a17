const PAUSE = 250

/** The same list, from the same address as the Search button asks for, as somebody types. */
export function followTyping (form: HTMLFormElement, box: HTMLInputElement, found: HTMLElement, said: HTMLElement): void {
  let pause: number | undefined
  let asking = new AbortController()
  let last = box.value.trim()
  box.addEventListener('input', () => {
    window.clearTimeout(pause)
    pause = window.setTimeout(() => { void ask() }, PAUSE)
  })
  form.addEventListener('submit', () => {
    window.clearTimeout(pause)
    asking.abort()
  })

  async function ask (): Promise<void> {
    if (box.value.trim() === last) return
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const address = addressOf(form)
    try {
      const answer = await fetch(address, { headers: { 'X-List-Alone': '1' }, signal })
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
      const list = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-found]')!
      if (signal.aborted) return
      last = box.value.trim()
      history.replaceState(history.state, '', address)
      found.replaceChildren(...list.childNodes)
      said.textContent = list.dataset.count!
      const save = document.querySelector<HTMLInputElement>('[data-save-query]')
      if (save) save.value = location.search
    } catch {
      if (!signal.aborted) said.textContent = 'The list could not be read as you typed. Choose Search to try again.'
    }
  }
}

function addressOf (form: HTMLFormElement): string {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]))
  return asked.size > 0 ? `${form.action}?${asked}` : form.action
}
