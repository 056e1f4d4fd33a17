import { addressWords, bandIcon, bandWords, element, type Found, type Place } from './_place'

/** What a mark opens: one place with its one action, or the names of all that stand there. */
export function card (found: Found, address: (place: Place) => string, listAddress: string): HTMLElement {
  return found.places.length === 1 ? one(found.places[0], address(found.places[0])) : several(found, address, listAddress)
}

function one (place: Place, address: string): HTMLElement {
  const card = element('div', '', { className: 'pw-card' })
  const head = element('p', '', { className: 'pw-card__head' })
  head.append(bandIcon(place), element('strong', place.name))
  card.append(head, element('p', addressWords(place)), element('p', standing(place)))
  card.append(element('a', 'Open this place', { href: address, className: 'govuk-link' }))
  return card
}

function several ({ places, total, more }: Found, address: (place: Place) => string, listAddress: string): HTMLElement {
  const card = element('div', '', { className: 'pw-card' })
  const list = element('ul', '', { className: 'pw-card__list' })
  for (const place of places) {
    const item = element('li')
    item.append(bandIcon(place), element('a', place.name, { href: address(place), className: 'govuk-link' }), element('span', `, ${bandWords(place)}`, { className: 'govuk-visually-hidden' }))
    list.append(item)
  }
  card.append(element('p', `${more ? 'More than 1,000' : total} places here`, { className: 'pw-card__head' }), list)
  if (total > places.length) {
    const rest = element('p', more ? 'and more: ' : `and ${total - places.length} more: `)
    rest.append(element('a', 'View as list', { href: listAddress, className: 'govuk-link' }))
    card.append(rest)
  }
  return card
}

function standing (place: Place): string {
  const words = bandWords(place)
  const due = place.nextDueOn ? `, next due ${new Date(place.nextDueOn).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}` : ''
  return words.charAt(0).toUpperCase() + words.slice(1) + due
}
