import DMN
import FEEL

func manyQuestions(_ folder: String) throws {
    let shipping = try program("shipping.dmn", in: folder)
    if let surcharge = shipping.prepared("Surcharge") {
        print(surcharge.inputs)  // → ["Weight", "Express"]
        for weight in [1, 12] {
            let answer = surcharge.evaluate([.number(weight), .boolean(true)])
            print(answer.value.literal)
        }
        // → 9
        // → 13.5
    }
}
