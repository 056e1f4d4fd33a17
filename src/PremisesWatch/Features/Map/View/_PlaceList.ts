import { addressWords, bandIcon, bandWords, element, type Found, type Place } from '../Marks/_place'

/** The list of what is in view: the same places as the marks, for those who do not see the map. */
export class PlaceList {
  onShow: (place: Place, opener: HTMLElement) => void = () => {}

  constructor (private readonly list: HTMLElement, private readonly count: HTMLElement, private readonly register: string) {}

  draw (found: Found): void {
    this.say(found.inWords)
    this.list.replaceChildren(...found.places.map(place => this.item(place)))
  }

  say (words: string): void {
    this.count.textContent = words
  }

  private item (place: Place): HTMLElement {
    const words = element('span')
    words.append(
      element('a', place.name, { href: `${this.register}/${place.id}`, className: 'govuk-link' }),
      element('span', `, ${bandWords(place)}`, { className: 'govuk-visually-hidden' }),
      element('span', addressWords(place), { className: 'pw-address' }))
    const button = element('button', 'Show', { type: 'button', className: 'pw-show' })
    button.setAttribute('aria-label', `Show ${place.name} on the map`)
    button.addEventListener('click', () => { this.onShow(place, button) })
    const item = element('li')
    item.append(bandIcon(place), words, button)
    return item
  }
}
