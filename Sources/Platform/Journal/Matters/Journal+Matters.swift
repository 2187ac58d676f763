import Civic
import Database
package import Exact

extension Journal {
    /// The day it is where the city works.
    package var today: CivilDay { now().day(offsetMinutes: offsetMinutes) }

    /// Does in every case what its clocks have lapsed into, by the system; one transaction a case, so that one that
    /// fails holds up no other.
    ///
    /// - Returns: the acts, and the cases in which something stood in the way.
    /// - Throws: ``DatabaseError`` when the cases cannot be read.
    package func lapse(_ procedures: [Procedure]) async throws -> (acts: [Act], failed: [(Subject, any Error)]) {
        let today = today
        let due = try await database.read { reader in try reader.wakingMatters(on: today, in: reader.calendar()) }
        var acts: [Act] = []
        var failed: [(Subject, any Error)] = []
        for matter in due {
            guard let procedure = procedures.first(where: { $0.id == matter.procedure }) else {
                failed.append((matter.subject, JournalError(reason: .noProcedure(id: matter.procedure.text))))
                continue
            }
            do {
                acts += try await write { transaction in
                    guard let now = try transaction.matter(matter.subject, in: transaction.calendar()),
                        let action = procedure.lapses(in: now.state, on: today).first
                    else { return [] }
                    let lapse = Performance(action, on: matter.subject, as: Procedure.Role.system)
                    return [try transaction.perform(lapse, of: procedure, by: .system)]
                }
            } catch {
                failed.append((matter.subject, error))
            }
        }
        return (acts, failed)
    }
}
