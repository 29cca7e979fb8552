import { SideGlyph, sideOf } from "./side";

/** A department in a table, with the sign of its side. */
export function DepartmentName({ department }: { department: { name: string; function: string } }) {
  return (
    <span className="dept">
      <SideGlyph side={sideOf(department.function)} />
      {department.name}
    </span>
  );
}
