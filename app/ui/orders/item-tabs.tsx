import { Link } from "@remix-run/react";
import { Plus } from "lucide-react";
import { ItemDrawing } from "./item-drawing";

interface ItemTabsProps {
  vendorId: string;
  items: readonly { id: string; name: string; shape: string; price: string; retired: boolean }[];
  current?: string;
}

/** The items of a vendor, each leading to its page, and the way to add one. */
export function ItemTabs({ vendorId, items, current }: ItemTabsProps) {
  return (
    <nav className="its" aria-label="Items">
      {items.map(({ id, name, shape, price, retired }) => (
        <Link key={id} to={`/manage/items/${id}`} aria-current={id === current ? "true" : undefined}>
          <ItemDrawing shape={shape} />
          <span>
            <b>{name}</b>
            <small>{retired ? "Retired" : price}</small>
          </span>
        </Link>
      ))}
      <Link className="add" to={`/manage/vendors/${vendorId}/items/new`}>
        <Plus className="i i-s" aria-hidden="true" />
        <b>Add an item</b>
      </Link>
    </nav>
  );
}
