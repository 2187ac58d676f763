/// Runs every sample of the documentation, each under its name.
///
/// The one argument is the folder that the models of the documentation lie in.
@main
struct Consumer {
    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? "."
        let samples: [(name: String, run: () throws -> Void)] = [
            ("FirstExpression", firstExpression), ("ExpressionTutorial", expressionTutorial), ("Names", names),
            ("Nulls", nulls), ("Numbers", numbers), ("DatesAndTimes", datesAndTimes), ("Limiting", limiting),
            ("Surroundings", surroundings),
            ("FirstModel", { try firstModel(folder) }), ("ModelTutorial", { try modelTutorial(folder) }),
            ("Boundaries", { try boundaries(folder) }), ("Tables", { try tables(folder) }),
            ("Traces", { try traces(folder) }), ("ServicesAndImports", { try servicesAndImports(folder) }),
            ("ManyQuestions", { try manyQuestions(folder) }),
        ]
        for sample in samples {
            print("== \(sample.name)")
            try sample.run()
        }
    }
}
