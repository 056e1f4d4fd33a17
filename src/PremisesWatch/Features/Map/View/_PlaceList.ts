export interface Place {
  id: string
  name: string
  address: string
  type: string
  band: string | null
  provisional: boolean | null
  nextDueOn: string | null
  longitude: number
  latitude: number
}

/** The list of what is in view: the same places as the marks, for those who do not see the map. */
export class PlaceList {
  constructor (
    private readonly list: HTMLElement, private readonly count: HTMLElement, private readonly register: string, private readonly show: (place: Place) => void
  ) {}

  draw (places: Place[], total: number): void {
    this.count.textContent = total === 0 ? 'Nothing in view. Zoom out, or take off a filter.' : total > places.length ? `The first ${places.length} of ${total} in view` : `${total} in view`
    this.list.replaceChildren(...places.map(place => this.item(place)))
  }

  /** What a click on a mark opens: each place in words, with its one action. */
  card (places: Place[]): HTMLElement {
    const card = document.createElement('div')
    for (const place of places.slice(0, 8)) {
      const text = document.createElement('p')
      const due = place.nextDueOn ? `, next due ${new Date(place.nextDueOn).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}` : ''
      text.append(element('strong', place.name), document.createElement('br'), `${place.type}, ${place.address}`, document.createElement('br'), `${this.band(place)}${due}`, document.createElement('br'), this.link(place, 'Open this place'))
      card.append(text)
    }
    return card
  }

  private item (place: Place): HTMLElement {
    const item = document.createElement('li')
    const words = document.createElement('span')
    words.append(this.link(place, place.name), Object.assign(element('span', `${this.band(place)} · ${place.type} · ${place.address}`), { className: 'pw-address' }))
    const button = Object.assign(element('button', 'Show'), { type: 'button', className: 'pw-show' })
    button.setAttribute('aria-label', `Show ${place.name} on the map`)
    button.addEventListener('click', () => this.show(place))
    item.append(words, button)
    return item
  }

  private link (place: Place, text: string): HTMLElement {
    return Object.assign(element('a', text), { href: `${this.register}/${place.id}`, className: 'govuk-link' })
  }

  private band (place: Place): string {
    return place.band === null ? 'Not assessed' : `Band ${place.band}${place.provisional ? ', not yet visited' : ''}`
  }
}

function element (name: string, text: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text })
}
