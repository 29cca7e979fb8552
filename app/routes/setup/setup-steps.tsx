import { Mark } from "~/ui/wreath";

const steps = [
  { title: "Company and administrator", text: "This page" },
  { title: "People", text: "Read them from a file" },
  { title: "First award", text: "Write its rules" },
];

/** Where the first run stands, on the cloth at the left. */
export function SetupSteps() {
  return (
    <div className="cov">
      <div className="cov-in">
        <Mark />
        <ol>
          {steps.map((step, index) => (
            <li key={step.title} aria-current={index === 0 ? "step" : undefined}>
              <i>{index + 1}</i>
              <span>
                <b>{step.title}</b>
                <small>{step.text}</small>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
