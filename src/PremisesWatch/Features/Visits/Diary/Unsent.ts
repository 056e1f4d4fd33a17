import { UnsentDrafts } from '../Drafts/_UnsentDrafts'

// Visits whose last words are on this device only.
const home = document.querySelector<HTMLElement>('[data-unsent]')
const unsent = new UnsentDrafts(document.body.dataset.person!).all()
if (home && unsent.length > 0) {
  const visits = new Map(unsent.map(draft => [draft.submission, draft]))
  home.querySelector('ul')!.append(...[...visits.values()].map(({ submission, premises, name }) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')]
    Object.assign(link, { className: 'govuk-link', href: `${home.dataset.unsent}/${premises}?draft=${submission}`, textContent: `Visit to ${name}` })
    item.append(link)
    return item
  }))
  home.hidden = false
}
