import { followTyping } from './_AsYouType'

// "/" goes to the search box, unless somebody is typing.
document.addEventListener('keydown', event => {
  const target = event.target as HTMLElement
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !target.closest('input, textarea, select')) {
    event.preventDefault()
    document.querySelector<HTMLInputElement>('[data-search]')?.select()
  }
})

// A wide screen has room for the filters beside the list.
if (window.matchMedia('(min-width: 64em)').matches) {
  document.querySelector<HTMLDetailsElement>('[data-filter]')?.setAttribute('open', '')
}

const box = document.querySelector<HTMLInputElement>('[data-search]')!
followTyping(box.form!, box, document.querySelector('[data-found]')!, document.querySelector('[data-said]')!)
