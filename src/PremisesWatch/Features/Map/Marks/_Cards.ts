import { Point, Popup, type Map as MapLibreMap } from 'maplibre-gl'
import { card } from './_card'
import type { Found, Position } from './_place'

/** The one card that is open on a map. */
export class Cards {
  private popup?: Popup

  constructor (private readonly map: MapLibreMap, private readonly register: string, private readonly listAddress: string) {}

  /** @param opener What has the focus when the card is closed. */
  show (found: Found, at: Position, opener: HTMLElement): void {
    this.close()
    this.popup = new Popup({ maxWidth: '300px', offset: 18 }).setLngLat(at)
      .setDOMContent(card(found, place => `${this.register}/${place.id}`, this.listAddress)).addTo(this.map)
    this.makeRoom(at)
    this.popup.on('close', () => { (opener.isConnected ? opener : this.map.getCanvas()).focus({ preventScroll: true }) })
  }

  close (): void {
    this.popup?.remove()
  }

  /** A card taller than what lies above its mark would be cut: the mark moves down. */
  private makeRoom (at: Position): void {
    const box = this.popup?.getElement()?.getBoundingClientRect()
    const frame = this.map.getContainer().getBoundingClientRect()
    if (!box || (box.top >= frame.top && box.bottom <= frame.bottom)) return
    this.map.jumpTo({ center: this.map.unproject(this.map.project(at).sub(new Point(0, frame.height / 2 - 60))) })
  }
}
