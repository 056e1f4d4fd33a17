import { bandIcon, bandWords, element, type Place } from './_place'

/** The list of what is in view: the same places as the marks, for those who do not see the map. */
export class PlaceList {
  constructor (
    private readonly list: HTMLElement,
    private readonly count: HTMLElement,
    private readonly address: (place: Place) => string,
    private readonly show: (place: Place, opener: HTMLElement) => void
  ) {}

  draw (places: Place[], total: number): void {
    this.say(total === 0 ? 'Nothing in view. Zoom out, or take off a filter.' : total > places.length ? `The first ${places.length} of ${total} in view` : `${total} in view`)
    this.list.replaceChildren(...places.map(place => this.item(place)))
  }

  say (words: string): void {
    this.count.textContent = words
  }

  private item (place: Place): HTMLElement {
    const words = element('span')
    words.append(
      element('a', place.name, { href: this.address(place), className: 'govuk-link' }),
      element('span', `, ${bandWords(place)}`, { className: 'govuk-visually-hidden' }),
      element('span', `${place.type} · ${place.address}`, { className: 'pw-address' }))
    const button = element('button', 'Show', { type: 'button', className: 'pw-show' })
    button.setAttribute('aria-label', `Show ${place.name} on the map`)
    button.addEventListener('click', () => this.show(place, button))
    const item = element('li')
    item.append(bandIcon(place), words, button)
    return item
  }
}
