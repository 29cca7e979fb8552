import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Layers, innermost first. Each says what it must not import, and why. */
const layers = [
  layer("app/domain", {
    not: ["db", "operations", "mail", "documents", "jobs", "auth", "http", "ui", "routes", "env.server"],
    packages: [
      "@remix-run/*",
      "react",
      "@prisma/*",
      "pg",
      "express",
      "node:fs*",
      "node:http*",
      "node:net",
      "zod",
    ],
    why: "The rules of the house are pure: they import nothing of the app, do no I/O and get the time as `now`.",
  }),
  layer("emails", {
    not: ["db", "operations", "mail", "documents", "jobs", "auth", "http", "ui", "routes", "env.server"],
    packages: ["@remix-run/*", "@prisma/*", "pg", "express"],
    why: "A letter knows its own props and nothing else of the app but types and formatting of the domain.",
  }),
  layer("app/db", {
    not: ["operations", "mail", "documents", "jobs", "auth", "http", "ui", "routes"],
    packages: ["@remix-run/*", "react", "express"],
    why: "Queries hold no business rule and know nothing of those who ask.",
  }),
  layer("app/mail", {
    not: ["db", "operations", "jobs", "auth", "http", "ui", "routes"],
    packages: ["@remix-run/*", "@prisma/*", "express"],
    why: "Mail renders and carries; what is written down about a letter belongs to operations.",
  }),
  layer("app/documents", {
    not: ["db", "operations", "jobs", "auth", "http", "ui", "routes"],
    packages: ["@remix-run/*", "@prisma/*", "express"],
    why: "A document is made from what it is given.",
  }),
  layer("app/operations", {
    not: ["jobs", "auth", "http", "ui", "routes", "db/generated"],
    packages: ["@remix-run/*", "@prisma/*", "express", "react"],
    why: "An act knows rules, queries and letters, never the web or Prisma itself.",
  }),
  layer("app/jobs", {
    not: ["auth", "http", "ui", "routes", "db/generated"],
    packages: ["@remix-run/*", "@prisma/*", "express", "react"],
    why: "Jobs only say when an operation runs.",
  }),
  layer("app/auth", {
    not: ["ui", "routes", "jobs", "mail", "http", "db/generated"],
    packages: ["@prisma/*", "express"],
    why: "Sign-in reads sessions and people; it draws no page.",
  }),
  layer("app/ui", {
    not: ["db", "operations", "mail", "documents", "jobs", "auth", "http", "routes", "env.server"],
    packages: ["@prisma/*", "pg", "express", "@remix-run/node"],
    why: "Components reach the browser: nothing of the server may come along.",
  }),
  layer("app/routes", {
    not: ["jobs", "routes", "db/generated"],
    packages: ["@prisma/*", "pg", "express"],
    why: "A route asks who, what and do; queries live in db, acts in operations.",
  }),
];

function layer(folder, { not, packages, why }) {
  return [0, 1, 2].map((depth) => ({
    files: [`${folder}/${"*/".repeat(depth)}*.{ts,tsx}`],
    ignores: ["app/db/generated/**"],
    rules: { "no-restricted-imports": ["error", { patterns: patterns(depth) }] },
  }));

  function patterns(depth) {
    const outside = "../".repeat(depth + 1);
    const group = not.flatMap((name) => [
      `~/${name}`,
      `~/${name}/**`,
      `${outside}${name}`,
      `${outside}${name}/**`,
    ]);
    return [
      { group, message: why },
      { group: packages, message: why },
    ];
  }
}

const clockMessage =
  "Time and chance come in as arguments: the rules of the house give the same answer every time.";

export default tseslint.config(
  {
    ignores: [
      "build/",
      "node_modules/",
      "app/db/generated/",
      "coverage/",
      ".data/",
      ".cache/",
      "tests/data/",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: "error",
      "no-console": "off",
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "emails/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["app/{ui,routes}/**/*.tsx", "app/root.tsx"], ...jsxA11y.flatConfigs.recommended },
  {
    files: ["app/domain/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: clockMessage,
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: clockMessage,
        },
        { selector: "AwaitExpression", message: "The rules of the house wait for nothing." },
      ],
    },
  },
  ...layers.flat(),
  {
    // Stories of the demo company are long by nature.
    files: ["prisma/seed/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  { files: ["**/*.js"], languageOptions: { globals: { process: "readonly" } } },
);
